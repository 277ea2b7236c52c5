-- What comparisons read of every result, in the row itself: a page over ten thousand results must
-- not touch a million score rows.
alter table benchmark.results
  add column top double precision[] not null default '{}',
  add column composites double precision[] not null default '{}',
  add column stamp bigint not null default 0;
comment on column benchmark.results.top is 'Scores of the top areas in the framework''s order; null where an area has none';
comment on column benchmark.results.composites is 'Scores of the composites in the framework''s order';
comment on column benchmark.results.stamp is 'Rises with every change of any result, in the order of commits';

-- Every instance keeps the current results of a framework in memory and asks for what is newer than
-- its highest stamp. The lock is held until the transaction ends, so stamps become visible in their
-- order and none is overlooked.
create sequence benchmark.stamps;
create function benchmark.stamp() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7001, 1);
  new.stamp := nextval('benchmark.stamps');
  return new;
end $$;
create trigger results_stamped before insert or update on benchmark.results
  for each row execute function benchmark.stamp();
create index results_by_stamp on benchmark.results (framework, stamp);

-- Who decided who may see a result, and when. Rows are added, never changed.
create table benchmark.decisions (
  id uuid primary key default uuidv7(),
  assessment_id uuid not null references assessment.assessments on delete cascade,
  before text not null check (before in ('private', 'network', 'public')),
  after text not null check (after in ('private', 'network', 'public')),
  person_id uuid not null references account.people,
  at timestamptz not null,
  check (before <> after)
);
comment on table benchmark.decisions is 'The audit trail of publishing and withdrawing results';
create index decisions_by_assessment on benchmark.decisions (assessment_id, id desc);

-- A page of a question reads one item of many results.
create index scores_by_result on benchmark.scores (result_id, position);
