create schema assessment;
comment on schema assessment is 'Cycles of a city against one framework version: sections, answers, evidence, submissions';

create table assessment.assessments (
  id uuid primary key default uuidv7(),
  city_id uuid not null references city.cities,
  network_id uuid references network.networks,
  framework_version_id uuid not null references framework.versions,
  period text not null check (length(btrim(period)) between 1 and 40),
  state text not null default 'open' check (state in ('open', 'submitted')),
  revision int not null default 0 check (revision >= 0),
  due_on date,
  illustrative boolean not null default false,
  started_by uuid references account.people,
  started_at timestamptz not null,
  previous_id uuid references assessment.assessments,
  unique (city_id, framework_version_id, period)
);
comment on column assessment.assessments.revision is 'How many times the answers were submitted';
comment on column assessment.assessments.previous_id is 'The cycle whose answers are shown beside the questions';
create index assessments_by_network on assessment.assessments (network_id, period);

create table assessment.sections (
  assessment_id uuid not null references assessment.assessments on delete cascade,
  area text not null,
  owner_id uuid references account.people,
  asked_by uuid references account.people,
  due_on date,
  completed_by uuid references account.people,
  completed_at timestamptz,
  primary key (assessment_id, area),
  check ((completed_by is null) = (completed_at is null))
);
create index sections_by_owner on assessment.sections (owner_id);

create table assessment.answers (
  assessment_id uuid not null references assessment.assessments on delete cascade,
  instance text not null default '',
  item text not null,
  value text not null check (value <> '' and length(value) <= 20000),
  version int not null check (version > 0),
  saved_by uuid not null references account.people,
  saved_at timestamptz not null,
  primary key (assessment_id, instance, item)
);
comment on column assessment.answers.version is 'Rises by one with every change; a writer names the one it saw';

-- The chronology: who answered what, when. Rows are added, never changed.
create table assessment.changes (
  id uuid primary key default uuidv7(),
  assessment_id uuid not null references assessment.assessments on delete cascade,
  area text not null,
  item text,
  instance text not null default '',
  kind text not null check (kind in ('answered', 'cleared', 'contested', 'chosen', 'completed', 'resumed', 'assigned',
    'evidence-added', 'evidence-removed', 'commented', 'started', 'submitted', 'reopened', 'imported')),
  before text,
  after text,
  person_id uuid not null references account.people,
  at timestamptz not null
);
create index changes_by_assessment on assessment.changes (assessment_id, id desc);
create index changes_by_item on assessment.changes (assessment_id, item, id desc);
create function assessment.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is a record that never changes', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger changes_never_change before update on assessment.changes
  for each row execute function assessment.refuse_change();

-- An answer given while another one had been saved meanwhile: both are kept until a person chooses.
create table assessment.contests (
  id uuid primary key default uuidv7(),
  assessment_id uuid not null references assessment.assessments on delete cascade,
  instance text not null default '',
  item text not null,
  value text not null,
  person_id uuid not null references account.people,
  at timestamptz not null,
  settled_by uuid references account.people,
  settled_at timestamptz,
  check ((settled_by is null) = (settled_at is null))
);
create index contests_open on assessment.contests (assessment_id, item) where settled_at is null;

create table assessment.comments (
  id uuid primary key default uuidv7(),
  assessment_id uuid not null references assessment.assessments on delete cascade,
  item text not null,
  person_id uuid not null references account.people,
  text text not null check (length(btrim(text)) between 1 and 5000),
  at timestamptz not null
);
create index comments_by_item on assessment.comments (assessment_id, item, id);

create table assessment.files (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 255),
  type text not null,
  size bigint not null check (size > 0),
  sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_by uuid not null references account.people,
  added_at timestamptz not null
);
create table assessment.file_chunks (
  file_id uuid not null references assessment.files on delete cascade,
  position int not null check (position >= 0),
  bytes bytea not null check (length(bytes) between 1 and 1048576),
  primary key (file_id, position)
);

create table assessment.evidence (
  id uuid primary key default uuidv7(),
  assessment_id uuid not null references assessment.assessments on delete cascade,
  instance text not null default '',
  item text not null,
  note text check (length(note) <= 5000),
  link text check (link ~ '^https?://' and length(link) <= 2000),
  file_id uuid references assessment.files,
  added_by uuid not null references account.people,
  added_at timestamptz not null,
  removed_by uuid references account.people,
  removed_at timestamptz,
  check (num_nonnulls(note, link, file_id) = 1),
  check ((removed_by is null) = (removed_at is null))
);
create index evidence_by_item on assessment.evidence (assessment_id, item, id);

-- A submission fixes the answers; a correction is a further revision and the old one stays readable.
create table assessment.submissions (
  id uuid primary key default uuidv7(),
  assessment_id uuid not null references assessment.assessments on delete cascade,
  revision int not null check (revision > 0),
  reference text not null unique,
  submitted_by uuid not null references account.people,
  submitted_at timestamptz not null,
  reopened_by uuid references account.people,
  reopened_at timestamptz,
  reason text check (length(btrim(reason)) between 1 and 2000),
  unique (assessment_id, revision),
  check (num_nonnulls(reopened_by, reopened_at, reason) in (0, 3))
);
create table assessment.submitted_answers (
  submission_id uuid not null references assessment.submissions on delete cascade,
  instance text not null default '',
  item text not null,
  value text not null,
  saved_by uuid not null references account.people,
  saved_at timestamptz not null,
  primary key (submission_id, instance, item)
);
create index submitted_answers_by_item on assessment.submitted_answers (item);
create trigger submitted_answers_never_change before update on assessment.submitted_answers
  for each row execute function assessment.refuse_change();
