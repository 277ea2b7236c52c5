-- Results that are not public count in the figures of groups only in batches, which enter and leave
-- as a whole. Whoever keeps the figures of different times then still learns nothing but sums of at
-- least three scores (docs/adr/0015-batches-of-hidden-results.md).
alter table benchmark.results
  add column batch bigint,
  add column first_batch bigint,
  add constraint results_batch_hidden check (batch is null or (current and visibility <> 'public')),
  add constraint results_batch_first check (batch is null or first_batch is not null);
comment on column benchmark.results.batch is 'With which others it counts in figures of groups; null while it waits for them, or is public';
comment on column benchmark.results.first_batch is 'The batch in which it counted for the first time: it is fresh in that one alone. 0: its score, or an earlier one of the same assessment, could be known before';
create sequence benchmark.batches;
create index results_waiting on benchmark.results (framework_version_id)
  where current and visibility <> 'public' and batch is null;
create index results_by_batch on benchmark.results (batch) where batch is not null;

-- What was withdrawn before there were batches could be read by others once.
update benchmark.results set first_batch = 0
  where visibility <> 'public'
    and assessment_id in (select assessment_id from benchmark.decisions where before <> 'private');

-- A change of one result may change others of its batch. So the lock that puts stamps in order is
-- taken before any row of results is locked: nobody can hold one that somebody who has the lock waits for.
create function benchmark.in_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7001, 1);
  return null;
end $$;
create trigger results_in_turn before insert or update or delete on benchmark.results
  for each statement execute function benchmark.in_turn();

-- What one result's own change means for it.
create function benchmark.leave_batch() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.batch := null;
    -- A correction tells nearly the same score again.
    if new.visibility <> 'public' and exists (
        select from benchmark.results r
        where r.assessment_id = new.assessment_id and (r.first_batch is not null or r.visibility <> 'private')) then
      new.first_batch := 0;
    end if;
    return new;
  end if;
  -- What could be known cannot be taken back.
  new.first_batch := coalesce(old.first_batch, new.first_batch);
  if new.visibility <> old.visibility and old.visibility <> 'private' then
    new.first_batch := coalesce(new.first_batch, 0);
  end if;
  if new.visibility <> old.visibility or not new.current then
    new.batch := null;
  end if;
  return new;
end $$;
create trigger results_batched before insert or update on benchmark.results
  for each row execute function benchmark.leave_batch();

-- A batch falls apart as soon as one of its members leaves it.
create function benchmark.break_batches() returns trigger language plpgsql as $$
declare
  broken bigint[];
begin
  if tg_op = 'DELETE' then
    select array_agg(distinct w.batch) into broken from was w where w.batch is not null;
  else
    select array_agg(distinct w.batch) into broken
      from was w join became b using (id)
      where w.batch is not null and b.batch is distinct from w.batch;
  end if;
  if broken is not null then
    update benchmark.results set batch = null where batch = any(broken);
  end if;
  return null;
end $$;
create trigger results_broken_by_change after update on benchmark.results
  referencing old table as was new table as became
  for each statement execute function benchmark.break_batches();
create trigger results_broken_by_deletion after delete on benchmark.results
  referencing old table as was
  for each statement execute function benchmark.break_batches();

-- A batch comes about at once, of results that agree, at least three of them fresh. (That they are
-- in the same groups of their framework is checked where those are known.)
create function benchmark.refuse_other_batches() returns trigger language plpgsql as $$
begin
  if exists (
      with formed as (
        select b.id, b.batch from became b join was w using (id)
        where b.batch is not null and b.batch is distinct from w.batch)
      select from benchmark.results r left join formed f on f.id = r.id
      where r.batch in (select batch from formed)
      group by r.batch
      having count(*) <> count(f.id)
        or count(*) filter (where r.first_batch = r.batch) < 3
        or count(distinct (r.framework_version_id, r.period, r.network_id, r.visibility)) > 1) then
    raise exception 'a batch comes about at once, of results that agree, at least three of them fresh'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger results_whole_batches after update on benchmark.results
  referencing old table as was new table as became
  for each statement execute function benchmark.refuse_other_batches();
