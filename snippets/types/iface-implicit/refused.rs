// show
trait Closer {
    fn close(&mut self);
}

struct Door;

impl Door {
    fn close(&mut self) {}
}

fn shut(closer: &mut impl Closer) {
    closer.close();
}

fn main() {
    shut(&mut Door);
}
// end
