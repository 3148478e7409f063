-- Names without a place mean what the visit may see; what holds no units comes from the mart.
SET search_path = 'memory.main,mart.main'
