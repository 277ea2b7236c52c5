-- What never changes loses the name of a person who is erased (account.forget), and nothing else.
create or replace function assessment.refuse_change() returns trigger language plpgsql as $$
begin
  if current_setting('weft.forgetting', true) = 'on' then
    return new;
  end if;
  raise exception '% is a record that never changes', tg_table_name using errcode = 'restrict_violation';
end $$;

create or replace function assessment.refuse_stale_answer() returns trigger language plpgsql as $$
begin
  if current_setting('weft.forgetting', true) = 'on' then
    return new;
  end if;
  if new.version <> old.version + 1 then
    raise exception 'answer % of % has version %, not %', old.item, old.assessment_id, old.version, new.version - 1
      using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
