struct Point {
    x: f64,
}

impl Point {
    // show
    fn move_right(&self) {
        self.x += 1.0;
    }
    // end
}

fn main() {
    let point = Point { x: 1.0 };
    point.move_right();
    println!("{}", point.x);
}
