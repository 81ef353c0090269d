-- What people decided and no document holds yet is little beside what a plan proposes, and every place that is planned asks for
-- it: its own, and what it is to send. Without these a plan over an existing one reads all its lines for every place.
create index line_decided on replenishment.line (place, item) where state in ('edited', 'approved');
create index line_leaving on replenishment.line (from_place, item) where state in ('edited', 'approved');
