// needs: context_with_cancel context_cancel stop_signal
/// Go's signal.NotifyContext: a context that ends when the program is asked to stop.
fn go_notify_context(parent: &Context) -> (Context, Context) {
    let (context, cancel) = parent.with_cancel();
    let told = cancel.clone();
    std::thread::spawn(move || {
        if go_stop_signal().is_some() {
            told.finish(GoContextError::Canceled);
        }
    });
    (context, cancel)
}
