thread_local! {
    static GO_RECOVERED: std::cell::RefCell<Option<Box<dyn std::any::Any>>> = const { std::cell::RefCell::new(None) };
}

/// recover in a function that others defer: the panic that they are left by.
fn go_recover<P: 'static>() -> Option<P> {
    let kept = GO_RECOVERED.with(|panic| panic.borrow_mut().take());
    kept.and_then(|value| value.downcast::<P>().ok())
        .map(|value| *value)
}

/// Runs a deferred call that may recover.
fn go_recovering<P: 'static>(panicked: &mut Option<P>, call: impl FnOnce()) {
    GO_RECOVERED.with(|panic| {
        *panic.borrow_mut() = panicked
            .take()
            .map(|p| Box::new(p) as Box<dyn std::any::Any>)
    });
    call();
    *panicked = go_recover();
}
