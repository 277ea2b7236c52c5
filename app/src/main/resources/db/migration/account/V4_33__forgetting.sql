-- Takes a name and a mail address out of the texts that the program keeps. A mail address belongs to one person and goes everywhere;
-- a name belongs to nobody alone, and people choose their own. So a name is only taken out of the work of the cities and networks
-- in which the person worked, where others wrote about them: nobody can take words out of what strangers wrote by bearing them as a
-- name. There it goes wherever it stands by itself if it has several words, and of a single word, which may be any word, only where
-- the chronology names whom something was given to.
create or replace function account.forget(person uuid, name text, mail text, officer text, address text) returns void language plpgsql as $$
declare
  one record;
  special constant text := '([.*+?^{}$()|\[\]\\-])';
  named text := '(?<![[:alnum:]])' || regexp_replace(name, special, '\\\1', 'g') || '(?![[:alnum:]])';
  mailed text := '(?<![[:alnum:]._%+-])' || regexp_replace(mail, special, '\\\1', 'g') || '(?![.-]?[[:alnum:]_])';
  -- the first and the last word begin with no small letter
  telling boolean := length(name) >= 6 and name ~ '\s' and name !~ '^[[:lower:]]' and name !~ '\s[[:lower:]]\S*$';
  cities uuid[];
  networks uuid[];
  assessments uuid[];
begin
  -- what otherwise never changes may lose a name in this transaction
  perform set_config('weft.forgetting', 'on', true);
  select array_agg(distinct g.city_id) filter (where g.role in ('coordinator', 'contributor', 'observer')),
      array_agg(distinct g.network_id) filter (where g.role in ('secretariat', 'reviewer'))
    into cities, networks from account.grants g where g.person_id = person;
  execute 'select array_agg(a.id) from assessment.assessments a where a.city_id = any($1) or a.network_id = any($2)'
    ' or a.id in (select d.assessment_id from assessment.delegations d where d.person_id = $3)'
    into assessments using cities, networks, person;

  -- what waits for somebody at this address
  if mail is not null then
    execute 'delete from notice.letters where lower(address) = lower($1)' using mail;
    execute 'update assessment.delegations set withdrawn_by = coalesce(withdrawn_by, $1), withdrawn_at = coalesce(withdrawn_at, now()),'
      ' email = null where lower(email) = lower($2)' using person, mail;
    delete from account.newcomers n where lower(n.email) = lower(mail);
    delete from account.mail_links l where lower(l.new_address) = lower(mail);
    update account.invitations i
      set withdrawn_by = coalesce(i.withdrawn_by, person), withdrawn_at = coalesce(i.withdrawn_at, now())
      where lower(i.email) = lower(mail) and i.accepted_at is null;
  end if;
  execute 'update assessment.delegations set withdrawn_by = $1, withdrawn_at = now() where person_id = $1 and withdrawn_at is null'
    using person;
  update account.invitations i set name = officer, post = null, email = address
    where i.accepted_by = person or lower(i.email) = lower(mail);

  -- the work of cities: every text that belongs to an assessment, directly or through what it belongs to
  for one in
    select c.oid::regclass as place, a.attname as field, format_type(a.atttypid, null) as type,
      case
        when c.oid = to_regclass('assessment.assessments') then 'id = any($4)'
        when c.oid = to_regclass('assessment.files')
          then 'id in (select e.file_id from assessment.evidence e where e.assessment_id = any($4))'
        when exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'assessment_id')
          then 'assessment_id = any($4)'
        else (
          select format('%I in (select up.id from %s up where up.assessment_id = any($4))', k.attname, f.confrelid::regclass)
          from pg_constraint f
          join pg_attribute k on k.attrelid = f.conrelid and k.attnum = f.conkey[1]
          join pg_attribute u on u.attrelid = f.confrelid and u.attname = 'assessment_id'
          where f.conrelid = c.oid and f.contype = 'f'
          limit 1)
      end as near
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname in ('assessment', 'benchmark') and c.relname <> 'published_results'
      and format_type(a.atttypid, null) in ('text', 'character varying', 'jsonb', 'text[]')
  loop
    if telling and one.near is not null and assessments is not null then
      execute format('update %1$s set %2$I = regexp_replace(%2$I::text, $1, $2, ''g'')::%3$s'
          ' where strpos(%2$I::text, $3) > 0 and %4$s', one.place, one.field, one.type, one.near)
        using named, officer, name, assessments;
    end if;
    if mail is not null then
      execute format('update %1$s set %2$I = regexp_replace(%2$I::text, $1, $2, ''gi'')::%3$s'
          ' where strpos(lower(%2$I::text), lower($3)) > 0', one.place, one.field, one.type)
        using mailed, address, mail;
    end if;
  end loop;
  execute 'update assessment.changes set before = case when before = $1 then $2 else before end,'
    ' after = case when after = $1 then $2 else after end'
    ' where assessment_id = any($3) and kind in (''assigned'', ''delegated'', ''link-withdrawn'') and $1 in (before, after)'
    using name, officer, assessments;

  -- what people of the same teams wrote to each other
  for one in
    select * from (values
      ('account.handovers', 'note', 'text', 'city_id = any($4)'),
      ('account.joinings', 'sentence', 'text', 'city_id = any($4)'),
      ('account.joinings', 'reason', 'text', 'city_id = any($4)'),
      ('account.handover_lines', 'title', 'jsonb', 'handover_id in (select h.id from account.handovers h where h.city_id = any($4))'),
      ('notice.letters', 'subject', 'text', 'reason = ''joining'' or ' || 'lower(address) in (select lower(p.email)'
        ' from account.people p join account.grants g on g.person_id = p.id where g.city_id = any($4) or g.network_id = any($5))'),
      ('notice.letters', 'paragraphs', 'text[]', 'reason = ''joining'' or ' || 'lower(address) in (select lower(p.email)'
        ' from account.people p join account.grants g on g.person_id = p.id where g.city_id = any($4) or g.network_id = any($5))')
      ) as t (place, field, type, near)
  loop
    if telling then
      execute format('update %1$s set %2$I = regexp_replace(%2$I::text, $1, $2, ''g'')::%3$s'
          ' where strpos(%2$I::text, $3) > 0 and (%4$s)',
          one.place, one.field, one.type, one.near)
        using named, officer, name, cities, networks;
    end if;
    if mail is not null then
      execute format('update %1$s set %2$I = regexp_replace(%2$I::text, $1, $2, ''gi'')::%3$s'
          ' where strpos(lower(%2$I::text), lower($3)) > 0', one.place, one.field, one.type)
        using mailed, address, mail;
    end if;
  end loop;

  -- entries keep the digests of what is erased, so that the trail still verifies
  update account.trail_details d
    set personal = null, personal_salt = null
    from account.trail t
    where t.id = d.entry_id and d.personal is not null
      and (t.person_id = person and t.kind not in ('answered', 'cycle-changed')
        or t.subject_id = person::text
        or mail is not null and d.personal ~* mailed
        or d.personal ~ named and (telling or t.kind not in ('answered', 'cycle-changed'))
          and (t.person_id = person or t.city_id = any(cities) or t.network_id = any(networks)));
  update account.trail_details d
    set address = null, address_salt = null
    from account.trail t
    where t.id = d.entry_id and t.person_id = person and d.address is not null;
  perform set_config('weft.forgetting', 'off', true);
end $$;
