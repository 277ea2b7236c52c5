create schema benchmark;
comment on schema benchmark is 'Results with their derivation, groups, ranks and series';

create table benchmark.results (
  id uuid primary key default uuidv7(),
  submission_id uuid not null unique references assessment.submissions on delete cascade,
  assessment_id uuid not null references assessment.assessments on delete cascade,
  revision int not null,
  city_id uuid not null references city.cities,
  network_id uuid references network.networks,
  framework text not null,
  framework_version_id uuid not null references framework.versions,
  period text not null,
  computed_at timestamptz not null,
  program_version text not null,
  attributes jsonb not null default '{}',
  overall double precision,
  coverage double precision not null check (coverage between 0 and 1),
  level text,
  recommendations text[] not null default '{}',
  visibility text not null default 'private' check (visibility in ('private', 'network', 'public')),
  published_at timestamptz,
  current boolean not null default true,
  illustrative boolean not null default false,
  check ((visibility = 'private') = (published_at is null)),
  unique (assessment_id, revision)
);
comment on column benchmark.results.current is 'False once a later revision of the same assessment has replaced it';
comment on column benchmark.results.attributes is 'The participant as it was scored: population, foreignBornShare, country, type';
create unique index results_current on benchmark.results (assessment_id) where current;
create index results_by_framework on benchmark.results (framework, period, visibility) where current;
create index results_by_city on benchmark.results (city_id, framework, period) where current;
create index results_by_network on benchmark.results (network_id, framework, period) where current;

create table benchmark.scores (
  result_id uuid not null references benchmark.results on delete cascade,
  node text not null,
  instance text not null default '',
  position int not null,
  score double precision check (score not in ('NaN', 'Infinity', '-Infinity')),
  coverage double precision not null check (coverage between 0 and 1),
  derivation jsonb not null,
  primary key (result_id, node, instance)
);
create index scores_by_node on benchmark.scores (node, result_id);

-- Results that others published, often as an overall figure only.
create table benchmark.published_results (
  id uuid primary key default uuidv7(),
  framework text not null,
  city_id uuid references city.cities,
  city text not null,
  country text not null,
  year int,
  area text not null,
  percent numeric check (percent between 0 and 100),
  sample_mean numeric,
  sample_size int,
  rank text,
  source text not null,
  note text
);
create unique index published_results_once on benchmark.published_results (framework, city, country, coalesce(year, 0), area, source);
create index published_results_by_city on benchmark.published_results (city_id);
