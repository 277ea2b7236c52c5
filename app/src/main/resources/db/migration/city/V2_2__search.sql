-- Names are found in spite of typing errors where the server has pg_trgm; without it, by their beginning.
do $$
begin
  create extension if not exists pg_trgm;
  execute 'create index names_by_letters on city.names using gin (folded gin_trgm_ops)';
exception
  when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    raise notice 'pg_trgm is not available: names are found by their beginning only';
end
$$;

-- How each imported file looked when it was read last, so that an unchanged one is not read again.
create table city.imports (
  file text primary key,
  content_hash text not null,
  read_at timestamptz not null,
  report jsonb not null check (jsonb_typeof(report) = 'object')
);
