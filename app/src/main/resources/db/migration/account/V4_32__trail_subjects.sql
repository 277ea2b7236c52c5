-- Which cities and networks an entry concerns that is about several at once, such as a table of results: so each of them finds the
-- entry in its own trail. What the entry says stands in account.trail and in its chain; this only finds it.
create table account.trail_subjects (
  entry_id uuid not null references account.trail,
  city_id uuid not null,
  network_id uuid,
  unique nulls not distinct (entry_id, city_id, network_id)
);
create index trail_subjects_by_city on account.trail_subjects (city_id, entry_id desc);
create index trail_subjects_by_network on account.trail_subjects (network_id, entry_id desc) where network_id is not null;
create trigger trail_subjects_only_grow before update or delete on account.trail_subjects
  for each row execute function account.refuse_change_of_trail();
create trigger trail_subjects_are_never_emptied before truncate on account.trail_subjects
  for each statement execute function account.refuse_change_of_trail();
