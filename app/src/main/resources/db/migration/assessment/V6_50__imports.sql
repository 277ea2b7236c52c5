-- What a returned workbook would change, kept from the upload until the person says yes; nothing is saved before.
create table assessment.imports (
  id uuid primary key default uuidv7(),
  assessment_id uuid not null references assessment.assessments on delete cascade,
  person_id uuid not null references account.people,
  file_name text not null check (length(file_name) between 1 and 255),
  uploaded_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > uploaded_at),
  applied_at timestamptz,
  saved int check (saved >= 0),
  contested int check (contested >= 0),
  check (num_nonnulls(applied_at, saved, contested) in (0, 3))
);
create index imports_by_expiry on assessment.imports (expires_at) where applied_at is null;
create index imports_by_assessment on assessment.imports (assessment_id);

create table assessment.import_answers (
  import_id uuid not null references assessment.imports on delete cascade,
  item text not null,
  instance text not null default '',
  value text not null check (length(value) <= 20000),
  seen text not null,
  primary key (import_id, item, instance)
);
comment on column assessment.import_answers.value is 'As framework files write answers; empty takes the answer back';
comment on column assessment.import_answers.seen is 'The answer that stood in the workbook when it was downloaded';
