create index practices_by_city on practice.practices (city_id);
