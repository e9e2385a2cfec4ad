// show
pub trait Step {
    fn run(&self, n: i64) -> i64;

    fn twice(&self, n: i64) -> i64 {
        self.run(self.run(n))
    }
}

impl<F: Fn(i64) -> i64> Step for F {
    fn run(&self, n: i64) -> i64 {
        self(n)
    }
}

pub fn demo() -> i64 {
    let add = |n: i64| n + 1;
    add.twice(3)
}
// end
