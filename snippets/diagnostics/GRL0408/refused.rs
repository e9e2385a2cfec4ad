use std::error::Error;

// show
fn has_line(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<u32>().is_some()
}
// end

fn main() {
    has_line(&std::fmt::Error);
}
