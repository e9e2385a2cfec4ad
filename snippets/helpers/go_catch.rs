// needs: go_panic, go_panic_text
/// Runs the body; the error is what it panics with. `runtime` makes one of the text of a run-time error.
fn go_catch<T, P: 'static>(
    body: impl FnOnce() -> T,
    runtime: impl Fn(String) -> P,
) -> Result<T, P> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(body)).map_err(|payload| {
        let kept = GO_PANIC.with(|panic| panic.borrow_mut().take());
        match kept.map(|value| value.downcast::<P>()) {
            Some(Ok(value)) => *value,
            _ => runtime(go_panic_text(&*payload)),
        }
    })
}
