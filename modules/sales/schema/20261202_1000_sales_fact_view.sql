-- Facts letter by letter, for whoever proves the chains of registers.
create view sales.v_fact as select id, register, seq, number, digest, fact from sales.sale;
