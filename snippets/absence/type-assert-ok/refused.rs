enum Shape {
    Circle(f64),
}

// show
fn side(shape: &Shape) -> f64 {
    if let Shape::Triangle(side) = shape {
        return *side;
    }
    0.0
}
// end

fn main() {
    side(&Shape::Circle(1.0));
}
