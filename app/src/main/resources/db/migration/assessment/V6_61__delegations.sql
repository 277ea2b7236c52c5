-- Links by which named colleagues answer one section without an account. Only hashes of secrets are kept, so a copy of the
-- database opens nothing.
create table assessment.delegations (
  id uuid primary key default uuidv7(),
  assessment_id uuid not null references assessment.assessments on delete cascade,
  area text not null,
  person_id uuid not null references account.people,
  email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  given_by uuid not null references account.people,
  given_at timestamptz not null,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  sent_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > sent_at),
  opened_at timestamptz,
  browser_hash bytea check (length(browser_hash) = 32),
  era int not null default 0 check (era >= 0),
  last_used_at timestamptz,
  ended_at timestamptz,
  withdrawn_by uuid references account.people,
  withdrawn_at timestamptz,
  check ((opened_at is null) = (browser_hash is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (email is not null or withdrawn_at is not null)
);
comment on column assessment.delegations.email is 'Where the link was sent; null once it was erased';
comment on column assessment.delegations.opened_at is 'When the secret that was sent last was opened in a browser';
comment on column assessment.delegations.browser_hash is 'What the browser shows in which the secret was opened: the secret alone opens nothing elsewhere';
comment on column assessment.delegations.era is 'Rises when a session of an earlier browser must end';
comment on column assessment.delegations.ended_at is 'When the answers were submitted; null again if the links were to open again with a reopening';
-- a section has one link at a time
create unique index delegations_once on assessment.delegations (assessment_id, area) where withdrawn_at is null;
create index delegations_by_person on assessment.delegations (person_id);

alter table assessment.sections add column may_pass_on boolean not null default false;
comment on column assessment.sections.may_pass_on is 'Whether the owner may have a colleague answer the section by a link';

alter table assessment.changes drop constraint changes_kind_check;
alter table assessment.changes add constraint changes_kind_check check (kind in ('answered', 'cleared', 'contested', 'chosen',
  'completed', 'resumed', 'checked', 'assigned', 'evidence-added', 'evidence-removed', 'commented', 'started', 'submitted',
  'reopened', 'imported', 'instance-added', 'instance-renamed', 'instance-removed', 'delegated', 'link-withdrawn'));
