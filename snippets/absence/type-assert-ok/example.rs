// show
pub enum Shape {
    Circle { radius: f64 },
    Square { side: f64 },
}

pub fn radius(shape: &Shape) -> f64 {
    if let Shape::Circle { radius } = shape {
        return *radius;
    }
    0.0
}
// end
