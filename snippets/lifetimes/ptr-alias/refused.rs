struct Counter {
    n: u32,
}

// show
fn main() {
    let mut counter = Counter { n: 0 };
    let a = &mut counter;
    let b = &mut counter;
    a.n += 1;
    b.n += 1;
}
// end
