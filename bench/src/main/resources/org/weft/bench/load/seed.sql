-- 1,000 cities and 10,000 public results, each a copy of one illustrative result with other scores.
create temp table model as
  select r.* from benchmark.results r
  where r.framework = 'intercultural-cities' and r.visibility = 'public' and r.current
  order by (select count(*) from benchmark.scores s where s.result_id = r.id) desc, r.id limit 1;
create temp table chosen as
  select c.id, row_number() over (order by m.city_id is null, c.population desc nulls last, c.id) as number
  from city.cities c left join (select distinct city_id from network.memberships) m on m.city_id = c.id
  order by number limit 1000;
create temp table copies as
  select uuidv7() as assessment, uuidv7() as submission, uuidv7() as result, c.id as city, c.number, y as year,
    0.4 + 0.6 * ((c.number * 37 + y * 11) % 100) / 100.0 as share
  from chosen c, generate_series(2016, 2025) y;
insert into assessment.assessments (id, city_id, network_id, framework_version_id, period, state, revision, illustrative, started_by, started_at)
  select k.assessment, k.city, m.network_id, m.framework_version_id, 'B' || k.year, 'submitted', 1, true, a.started_by,
    make_timestamptz(k.year::int, 3, 1, 9, 0, 0)
  from copies k, model m join assessment.assessments a on a.id = m.assessment_id;
insert into assessment.submissions (id, assessment_id, revision, reference, submitted_by, submitted_at)
  select k.submission, k.assessment, 1, 'bench-' || k.number || '-' || k.year, s.submitted_by, make_timestamptz(k.year::int, 6, 1, 9, 0, 0)
  from copies k, model m join assessment.submissions s on s.id = m.submission_id;
insert into assessment.submitted_answers (submission_id, instance, item, value, saved_by, saved_at)
  select k.submission, s.instance, s.item, s.value, s.saved_by, s.saved_at
  from copies k, model m join assessment.submitted_answers s on s.submission_id = m.submission_id;
insert into benchmark.results (id, submission_id, assessment_id, revision, city_id, network_id, framework, framework_version_id, period,
    computed_at, program_version, attributes, overall, coverage, level, recommendations, visibility, published_at, current, illustrative, top, composites)
  select k.result, k.submission, k.assessment, 1, k.city, m.network_id, m.framework, m.framework_version_id, 'B' || k.year,
    make_timestamptz(k.year::int, 6, 1, 9, 0, 0), m.program_version, m.attributes, m.overall * k.share, m.coverage, m.level, m.recommendations,
    'public', make_timestamptz(k.year::int, 6, 2, 9, 0, 0), true, true,
    (select array_agg(v * k.share order by o) from unnest(m.top) with ordinality as u(v, o)),
    coalesce((select array_agg(v * k.share order by o) from unnest(m.composites) with ordinality as u(v, o)), '{}')
  from copies k, model m;
insert into benchmark.scores (result_id, node, instance, position, score, coverage, derivation)
  select k.result, s.node, s.instance, s.position, s.score * k.share, s.coverage, s.derivation
  from copies k, model m join benchmark.scores s on s.result_id = m.id;
analyze;
