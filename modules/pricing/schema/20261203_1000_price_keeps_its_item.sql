-- Taking an item out does not silently take its prices along: who removes an item removes them first, or makes the item
-- inactive.
alter table pricing.price drop constraint price_of_item;
alter table pricing.price add constraint price_of_item foreign key (item) references catalog.item (id);
