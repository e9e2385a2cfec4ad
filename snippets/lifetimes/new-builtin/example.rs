// show
pub fn collect() -> Stats {
    let mut stats = Stats::default();
    stats.hits += 1;
    stats
}

#[derive(Debug, Default)]
pub struct Stats {
    pub hits: u32,
    pub misses: u32,
}
// end
