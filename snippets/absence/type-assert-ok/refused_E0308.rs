fn radius(shape: &dyn std::any::Any) -> f64 {
    shape.downcast_ref::<f64>()
}
fn main() {
    radius(&1.0);
}
