-- A matrix is assessed again and again, and each assessment stays as it was: it knows which statements stood in it, in which words.
alter table plan
  -- The form it was begun from; null where a document said what it is.
  add column template text;

alter table assessment
  -- What the document says it is scored on, {"from": 0, "to": 4}; null where it does not say.
  add column scale jsonb,
  -- Who finished the workshop; null where a document was accepted.
  add column recorded_by jsonb;

alter table score
  -- People and agencies by name, as they agreed it in a workshop.
  add column agreed_by text[] not null default '{}',
  add column words text;

create table statement (
  tenant_id text not null,
  assessment_id uuid not null,
  item_id uuid not null,
  element_id uuid,
  kind text not null,
  position integer not null,
  text text not null,
  heading text,
  -- The completed action that it shows the result of.
  action_id uuid,
  -- How what stood in the assessment before came to its end in this one; null for what stands in it.
  ended jsonb,
  primary key (tenant_id, assessment_id, item_id),
  foreign key (tenant_id, assessment_id) references assessment,
  foreign key (tenant_id, item_id) references item
);

-- What stood in the assessments that are there: what had come in by then and had not been withdrawn, in the words it had before
-- they were changed since.
insert into statement (tenant_id, assessment_id, item_id, element_id, kind, position, text, heading)
select a.tenant_id, a.assessment_id, i.item_id, i.parent_id, i.kind, i.position, coalesce((
    select change ->> 'from'
    from event e cross join lateral jsonb_array_elements(e.changes) change
    where e.tenant_id = i.tenant_id and e.item_id = i.item_id and e.at > a.recorded_at and change ->> 'fact' = 'text'
    order by e.event_id limit 1
  ), i.text), i.heading
from assessment a
join item i on i.tenant_id = a.tenant_id and i.plan_id = a.plan_id and i.kind in ('evidence', 'gap')
where (
  select e.kind from event e
  where e.tenant_id = i.tenant_id and e.item_id = i.item_id and e.at <= a.recorded_at
    and e.kind in ('imported', 'withdrawn', 'restored')
  order by e.event_id desc limit 1
) in ('imported', 'restored');

-- Where an element is meant to get to.
create table target (
  tenant_id text not null,
  element_id uuid not null,
  score smallint not null,
  primary key (tenant_id, element_id),
  foreign key (tenant_id, element_id) references item
);

-- A workshop that is going on, one of a matrix at a time: what was said of each element so far, by its id. It ends as an assessment.
create table workshop (
  tenant_id text not null,
  plan_id uuid not null,
  board_id uuid not null,
  begun_by jsonb not null,
  begun_at timestamptz not null,
  -- Grows with everything that is written, so that nobody finishes what they have not seen.
  version integer not null,
  drafts jsonb not null,
  primary key (tenant_id, plan_id),
  foreign key (tenant_id, plan_id) references plan,
  foreign key (tenant_id, board_id) references board
);
