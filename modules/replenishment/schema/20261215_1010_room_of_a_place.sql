-- The most that one delivery from the centre may weigh at a place, where its truck or its door takes less than others.
alter table replenishment.terms add room_grams bigint
  constraint terms_room check (room_grams > 0),
  add constraint terms_room_of_place check (room_grams is null or (place is not null and item is null));
