-- Work that was cancelled knows what it was before, so that it is that again when it is opened. What was cancelled already says so by its
-- history; where that does not tell, it had begun where a colour was declared or something reported.
update item i set lifecycle = jsonb_set(i.lifecycle, '{was}', to_jsonb(coalesce(
  (
    select case change ->> 'from' when 'not started' then 'not started' else 'in progress' end
    from event e cross join lateral jsonb_array_elements(e.changes) change
    where e.tenant_id = i.tenant_id and e.item_id = i.item_id
      and change ->> 'fact' = 'lifecycle' and change ->> 'to' = 'cancelled'
      and change ->> 'from' in ('not started', 'in progress', 'proposed for closure')
    order by e.event_id desc
    limit 1
  ),
  case when i.rag = 'none' and i.updates = 0 then 'not started' else 'in progress' end
)))
where i.lifecycle ->> 'state' = 'cancelled';

-- What an undo would go back to may be cancelled without knowing it: whoever asks is told to say what is so now instead.
update event set before = null where before -> 'lifecycle' ->> 'state' = 'cancelled';
