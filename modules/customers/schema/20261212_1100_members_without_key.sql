-- A segment may gain a fifth of a million members in one statement, and a key is looked at for each of them. Segments are
-- never deleted, and members are written by one statement alone, which takes them from the segments.
alter table customers.member drop constraint member_of_segment;
