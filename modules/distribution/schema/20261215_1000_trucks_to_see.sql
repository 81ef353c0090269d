-- What a centre's trucks carry, for those who plan what is to be sent.
create view distribution.v_truck as select id, place, capacity_grams, spots, active from distribution.truck;
