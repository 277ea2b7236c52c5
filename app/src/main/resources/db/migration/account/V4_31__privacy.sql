alter table account.people add column erased_at timestamptz;
comment on column account.people.erased_at is 'When the person was erased: the row stays for the record and names nobody';

-- Takes a name and a mail address out of every text that the program keeps of people and of the work of cities: comments, notes,
-- names of files, the chronology, what was submitted. Not out of the trail, which holds no names outside its details, nor out of
-- rows about other people. A name of one short word is only taken out where it stands alone, since it may be any word. What people
-- typed as answers stands in the details of the trail (it may name others): of the entries by the person who is erased those stay
-- that do not name them.
create function account.forget(person uuid, name text, mail text, officer text, address text) returns void language plpgsql as $$
declare
  one record;
  named text := '\m' || regexp_replace(name, '([.*+?^{}$()|\[\]\\-])', '\\\1', 'g') || '\M';
  mailed text := regexp_replace(coalesce(mail, ''), '([.*+?^{}$()|\[\]\\-])', '\\\1', 'g');
  telling boolean := length(name) >= 6 and position(' ' in name) > 0;
begin
  -- what otherwise never changes may lose a name in this transaction
  perform set_config('weft.forgetting', 'on', true);
  -- letters to the person, and links by which they answer a section, wherever these modules have their tables
  if to_regclass('notice.letters') is not null and mail is not null then
    execute 'delete from notice.letters where lower(address) = lower($1)' using mail;
  end if;
  if to_regclass('assessment.delegations') is not null then
    execute 'update assessment.delegations set withdrawn_by = $1, withdrawn_at = now() where person_id = $1 and withdrawn_at is null'
      using person;
  end if;
  for one in
    select c.oid::regclass as place, a.attname as field, format_type(a.atttypid, null) as type
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r'
      and (n.nspname in ('account', 'assessment', 'benchmark', 'notice') or c.oid = to_regclass('city.offices'))
      and c.relname not in ('people', 'trail', 'trail_chain', 'trail_details', 'trail_waiting', 'spring_session',
        'spring_session_attributes', 'published_results', 'limits', 'grants', 'organisations')
      and format_type(a.atttypid, null) in ('text', 'character varying', 'jsonb', 'text[]')
  loop
    if telling then
      execute format('update %s set %I = regexp_replace(%2$I::text, $1, $2, ''g'')::%s where strpos(%2$I::text, $3) > 0',
        one.place, one.field, one.type) using named, officer, name;
    elsif one.type in ('text', 'character varying') then
      execute format('update %s set %I = $1 where %2$I = $2', one.place, one.field) using officer, name;
    end if;
    if mail is not null then
      execute format('update %s set %I = regexp_replace(%2$I::text, $1, $2, ''gi'')::%s where strpos(lower(%2$I::text), lower($3)) > 0',
        one.place, one.field, one.type) using mailed, address, mail;
    end if;
  end loop;
  -- entries keep the digests of what is erased, so that the trail still verifies
  update account.trail_details d
    set personal = null, personal_salt = null
    from account.trail t
    where t.id = d.entry_id and d.personal is not null
      and (t.person_id = person and t.kind not in ('answered', 'cycle-changed') or t.subject_id = person::text
        or strpos(d.personal, name) > 0 or mail is not null and strpos(lower(d.personal), lower(mail)) > 0);
  update account.trail_details d
    set address = null, address_salt = null
    from account.trail t
    where t.id = d.entry_id and t.person_id = person and d.address is not null;
  perform set_config('weft.forgetting', 'off', true);
end $$;
