struct Counter {
    n: u32,
}
impl Counter {
    fn next(&mut self) {
        self.n += 1;
    }
}
fn main() {
    let counter = Counter { n: 0 };
    counter.next();
}
