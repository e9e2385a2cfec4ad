// needs: http_server context context_done context_err
impl GoServer {
    /// Takes no new requests and waits for those under way, as long as the context allows.
    fn shutdown(&self, context: &Context) -> Result<(), GoContextError> {
        self.stop.notify_one();
        let Some(done) = self.running.lock().clone() else {
            return Ok(());
        };
        crossbeam_channel::select! {
            recv(done) -> _ => Ok(()),
            recv(context.done()) -> _ => context.err().map_or(Ok(()), Err),
        }
    }
}
