struct Counter {
    n: u32,
}

// show
impl Counter {
    fn inc(&self) {
        self.n += 1;
    }
}
// end

fn main() {
    let counter = Counter { n: 0 };
    counter.inc();
}
