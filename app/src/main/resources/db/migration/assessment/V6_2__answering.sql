-- Taking an answer back keeps its row, so that its version goes on rising and a writer who saw an older one is noticed.
alter table assessment.answers alter column value drop not null;
comment on column assessment.answers.value is 'Null once the answer was taken back';

-- A change names the version it replaces: whoever saw an older one cannot overwrite a newer answer, whatever the program does.
create function assessment.refuse_stale_answer() returns trigger language plpgsql as $$
begin
  if new.version <> old.version + 1 then
    raise exception 'answer % of % has version %, not %', old.item, old.assessment_id, old.version, new.version - 1
      using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger answers_change_one_by_one before update on assessment.answers
  for each row execute function assessment.refuse_stale_answer();

-- The same other answer of the same person is one contest, however often it is sent.
create unique index contests_once on assessment.contests (assessment_id, item, instance, person_id, md5(value))
  where settled_at is null;

alter table assessment.sections
  add column checked_by uuid references account.people,
  add column checked_at timestamptz,
  add check ((checked_by is null) = (checked_at is null)),
  add check (checked_at is null or completed_at is not null);
comment on column assessment.sections.checked_by is 'The coordinator who looked at the answers after they were marked as complete';

-- What a repeated area is answered for: a service, a neighbourhood, a department. Answers name the code, which never changes.
create table assessment.instances (
  assessment_id uuid not null references assessment.assessments on delete cascade,
  over text not null,
  code text not null check (code ~ '^[a-z0-9]{1,16}$'),
  name text not null check (length(btrim(name)) between 1 and 120),
  added_by uuid not null references account.people,
  added_at timestamptz not null,
  removed_by uuid references account.people,
  removed_at timestamptz,
  primary key (assessment_id, code),
  check ((removed_by is null) = (removed_at is null))
);
create unique index instances_by_name on assessment.instances (assessment_id, over, lower(btrim(name))) where removed_at is null;

alter table assessment.changes drop constraint changes_kind_check;
alter table assessment.changes add constraint changes_kind_check check (kind in ('answered', 'cleared', 'contested', 'chosen',
  'completed', 'resumed', 'checked', 'assigned', 'evidence-added', 'evidence-removed', 'commented', 'started', 'submitted',
  'reopened', 'imported', 'instance-added', 'instance-renamed', 'instance-removed'));
