// show
trait Rates {
    fn rate(&self, currency: &str) -> f64;
}

struct Fixed;

impl Rates for Fixed {}
// end

fn main() {
    let _ = Fixed;
}
