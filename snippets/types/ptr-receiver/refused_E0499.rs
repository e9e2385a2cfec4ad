struct Counter {
    n: u32,
}
impl Counter {
    fn next(&mut self) -> &mut u32 {
        self.n += 1;
        &mut self.n
    }
}
fn main() {
    let mut counter = Counter { n: 0 };
    let first = counter.next();
    let second = counter.next();
    *first += *second;
}
