// needs: http_server http_serve
impl GoServer {
    fn listen_and_serve(&self) -> Result<(), GoHttpError> {
        let (_running, done) = crossbeam_channel::bounded(0);
        *self.running.lock() = Some(done);
        let stop = Arc::clone(&self.stop);
        go_serve(&self.addr, &self.handler, async move {
            stop.notified().await;
        })?;
        Err(GoHttpError::ServerClosed)
    }
}
