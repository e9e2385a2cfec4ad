use std::{io, sync::Arc};

use moka::future::Cache;

async fn fetch(id: &str) -> io::Result<String> {
    Ok(id.to_owned())
}

// show
pub async fn load(cache: &Cache<String, String>, id: &str) -> Result<String, Arc<io::Error>> {
    cache.try_get_with_by_ref(id, fetch(id)).await
}
// end
