/// A panic of Go's; its value is kept aside for recover.
struct GoPanic;

thread_local! {
    static GO_PANIC: std::cell::RefCell<Option<Box<dyn std::any::Any>>> = const { std::cell::RefCell::new(None) };
}

/// A panic with a value that recover gives back.
fn go_panic<P: 'static>(value: P) -> ! {
    GO_PANIC.with(|panic| *panic.borrow_mut() = Some(Box::new(value)));
    std::panic::resume_unwind(Box::new(GoPanic))
}
