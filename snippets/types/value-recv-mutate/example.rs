// show
impl Counter {
    pub fn inc(&mut self) {
        self.n += 1;
    }
}

#[derive(Debug, Default)]
pub struct Counter {
    n: u32,
}

pub fn demo() -> u32 {
    let mut counter = Counter::default();
    counter.inc();
    counter.n
}
// end
