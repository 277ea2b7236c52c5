-- Gives answers, of one section or of several people at several assessments, and writes their lines of the chronology, in one step
-- and one journey to the database: saving an answer is what happens most. An answer that somebody else changed since the writer
-- looked is never overwritten; both are kept until a person chooses (assessment.contests).
--
-- Takes the place of the function of V6_60, which went through the answers of one section one by one: each statement of it read
-- all conditions of its table anew.
--
-- The arrays belong together, an answer at a place: its assessment, section, writer, moment and how it came; the question, its
-- instance, the answer (empty to take it back), the version the writer saw (0 for none), and whether the writer left the field as
-- it was. No question stands there twice.
--
-- An assessment that somebody submits at this moment is waited for by the patient; for others it is busy, and nothing of it is kept.
drop function assessment.give_answers(uuid, text, uuid, timestamptz, text, text[], text[], text[], int[], boolean[]);

create function assessment.give_answers(
  assessments uuid[], sections text[], people uuid[], moments timestamptz[], kinds text[],
  items text[], instances text[], answers text[], seen int[], untouched boolean[], patient boolean)
returns table (place int, outcome text, value text, version int, saved_by uuid, saved_at timestamptz, before text)
language plpgsql as $$
#variable_conflict use_column
declare
  held uuid[];
  places int[];
  befores text[];
  versions int[];
  one record;
  standing record;
begin
  -- whoever submits takes the whole row: from here on the assessments stay open until the answers are in
  if patient then
    select coalesce(array_agg(h.id), '{}') into held from (
      select a.id from assessment.assessments a where a.id = any(assessments) and a.state = 'open' order by a.id for key share) h;
  else
    select coalesce(array_agg(h.id), '{}') into held from (
      select a.id from assessment.assessments a where a.id = any(assessments) and a.state = 'open' for key share skip locked) h;
  end if;

  -- the usual case: what stands is what the writer saw, or the writer's own. Rows are locked in one order first, so that two who
  -- save the same never wait for each other in a circle.
  with given as (
    select e.place::int as place, e.assessment, e.section, e.person, e.moment, e.kind, e.item, e.instance, e.answer, e.seen
    from unnest(assessments, sections, people, moments, kinds, items, instances, answers, seen, untouched)
      with ordinality as e(assessment, section, person, moment, kind, item, instance, answer, seen, untouched, place)
    where not e.untouched and e.assessment = any(held)
  ),
  there as materialized (
    select g.place from given g
    join assessment.answers a on a.assessment_id = g.assessment and a.instance = g.instance and a.item = g.item
    order by a.assessment_id, a.instance, a.item
    for no key update of a
  ),
  changed as (
    update assessment.answers a
    set value = nullif(g.answer, ''), version = a.version + 1, saved_by = g.person, saved_at = g.moment
    from given g join there t on t.place = g.place
    where a.assessment_id = g.assessment and a.instance = g.instance and a.item = g.item
      and (a.version = g.seen or a.saved_by = g.person) and a.value is distinct from nullif(g.answer, '')
    returning g.place, coalesce(old.value, '') as before, new.version as version
  ),
  added as (
    insert into assessment.answers as a (assessment_id, instance, item, value, version, saved_by, saved_at)
    select g.assessment, g.instance, g.item, g.answer, 1, g.person, g.moment from given g
    where g.answer <> '' and not exists (select from there t where t.place = g.place)
    order by g.assessment, g.instance, g.item
    on conflict do nothing
    returning a.assessment_id, a.instance, a.item
  ),
  saved as (
    select c.place, c.before, c.version from changed c
    union all
    select g.place, '', 1 from added a
    join given g on g.assessment = a.assessment_id and g.instance = a.instance and g.item = a.item
  ),
  told as (
    insert into assessment.changes (assessment_id, area, item, instance, kind, before, after, person_id, at)
    select g.assessment, g.section, g.item, g.instance, case when g.answer = '' then 'cleared' else g.kind end,
      s.before, g.answer, g.person, g.moment
    from saved s join given g on g.place = s.place
    order by g.place
  )
  select array_agg(s.place), array_agg(s.before), array_agg(s.version) into places, befores, versions from saved s;

  return query
    select s.place, 'saved', answers[s.place], s.version, people[s.place], moments[s.place], s.before
    from unnest(places, befores, versions) as s(place, before, version);
  if cardinality(places) = cardinality(items) then
    return;
  end if;

  for one in
    select e.* from unnest(assessments, sections, people, moments, items, instances, answers, untouched)
      with ordinality as e(assessment, section, person, moment, item, instance, answer, untouched, place)
    where e.place <> all(coalesce(places, '{}'))
    order by e.assessment, e.instance, e.item
  loop
    place := one.place;
    if one.assessment <> all(held) then
      outcome := case when exists (
        select from assessment.assessments a where a.id = one.assessment and a.state = 'open') then 'busy' else 'closed' end;
      return next;
      continue;
    end if;
    select coalesce(a.value, '') as value, a.version, a.saved_by, a.saved_at into standing from assessment.answers a
      where a.assessment_id = one.assessment and a.instance = one.instance and a.item = one.item for update;
    value := coalesce(standing.value, '');
    version := coalesce(standing.version, 0);
    saved_by := coalesce(standing.saved_by, one.person);
    saved_at := coalesce(standing.saved_at, one.moment);
    before := value;
    if one.untouched or value = one.answer then
      outcome := 'unchanged';
    else
      outcome := 'contested';
      insert into assessment.contests (assessment_id, item, instance, value, person_id, at)
        values (one.assessment, one.item, one.instance, one.answer, one.person, one.moment) on conflict do nothing;
      if found then
        insert into assessment.changes (assessment_id, area, item, instance, kind, before, after, person_id, at)
          values (one.assessment, one.section, one.item, one.instance, 'contested', value, one.answer, one.person, one.moment);
      end if;
    end if;
    return next;
  end loop;
end $$;
