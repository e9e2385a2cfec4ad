pub fn counter(step: u32) -> impl FnMut() -> u32 {
    // show
    let mut n = 0;
    move || {
        n += step;
        n
    }
    // end
}

// show
pub fn boxed(double: bool) -> Box<dyn Fn(u32) -> u32> {
    if double {
        Box::new(|n| n * 2)
    } else {
        Box::new(|n| n + 1)
    }
}
// end
