// show
trait Visitor {
    fn visit<T: Into<String>>(&mut self, value: T);
}

fn run(visitor: &mut dyn Visitor) {
    visitor.visit("a");
}
// end

fn main() {
    let _ = run;
}
