-- Gives answers of one section and writes their lines of the chronology, in one step and one journey to the database: saving an
-- answer is what happens most. An answer that somebody else changed since the writer looked is never overwritten; both are kept
-- until a person chooses (assessment.contests).
--
-- The five arrays belong together: the question, its instance, the answer (empty to take it back), the version the writer saw (0
-- for none), and whether the writer left the field as it was.
create function assessment.give_answers(
  assessment uuid, section text, person uuid, moment timestamptz, how text,
  items text[], instances text[], answers text[], seen int[], untouched boolean[])
returns table (place int, outcome text, value text, version int, saved_by uuid, saved_at timestamptz, before text)
language plpgsql as $$
#variable_conflict use_column
declare
  one record;
  standing record;
begin
  -- whoever submits takes the whole row: from here on the assessment stays open until the answers are in
  perform from assessment.assessments a where a.id = assessment and a.state = 'open' for key share;
  if not found then
    outcome := 'closed';
    return next;
    return;
  end if;
  -- in one order, so that two people who save the same section never wait for each other in a circle
  for one in
    select e.* from unnest(items, instances, answers, seen, untouched)
      with ordinality as e(item, instance, answer, seen, untouched, place)
    order by e.instance, e.item
  loop
    place := one.place;
    if not one.untouched then
      -- the usual case: what stands is what the writer saw, or the writer's own
      update assessment.answers a
        set value = nullif(one.answer, ''), version = a.version + 1, saved_by = person, saved_at = moment
        where a.assessment_id = assessment and a.instance = one.instance and a.item = one.item
          and (a.version = one.seen or a.saved_by = person)
          and a.value is distinct from nullif(one.answer, '')
        returning coalesce(old.value, '') as before, new.version into standing;
      if not found and one.answer <> '' then
        insert into assessment.answers as a (assessment_id, instance, item, value, version, saved_by, saved_at)
          values (assessment, one.instance, one.item, one.answer, 1, person, moment)
          on conflict do nothing
          returning '' as before, a.version into standing;
      end if;
      if found then
        insert into assessment.changes (assessment_id, area, item, instance, kind, before, after, person_id, at)
          values (assessment, section, one.item, one.instance, case when one.answer = '' then 'cleared' else how end,
            standing.before, one.answer, person, moment);
        outcome := 'saved';
        value := one.answer;
        version := standing.version;
        saved_by := person;
        saved_at := moment;
        before := standing.before;
        return next;
        continue;
      end if;
    end if;
    select coalesce(a.value, '') as value, a.version, a.saved_by, a.saved_at into standing from assessment.answers a
      where a.assessment_id = assessment and a.instance = one.instance and a.item = one.item for update;
    value := coalesce(standing.value, '');
    version := coalesce(standing.version, 0);
    saved_by := coalesce(standing.saved_by, person);
    saved_at := coalesce(standing.saved_at, moment);
    before := value;
    if one.untouched or value = one.answer then
      outcome := 'unchanged';
    else
      outcome := 'contested';
      insert into assessment.contests (assessment_id, item, instance, value, person_id, at)
        values (assessment, one.item, one.instance, one.answer, person, moment) on conflict do nothing;
      if found then
        insert into assessment.changes (assessment_id, area, item, instance, kind, before, after, person_id, at)
          values (assessment, section, one.item, one.instance, 'contested', value, one.answer, person, moment);
      end if;
    end if;
    return next;
  end loop;
end $$;
