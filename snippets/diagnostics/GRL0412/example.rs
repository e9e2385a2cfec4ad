use std::panic::{AssertUnwindSafe, catch_unwind};

// show
pub fn run(work: impl FnOnce()) -> Result<(), String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        panic
            .downcast_ref::<&str>()
            .map_or("a panic".to_string(), |text| text.to_string())
    })
}
// end
