use futures::TryStreamExt;
use sqlx::{PgPool, Row};

// show
pub async fn names(pool: &PgPool) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar("SELECT name FROM users")
        .fetch_all(pool)
        .await
}

pub async fn longest(pool: &PgPool) -> sqlx::Result<usize> {
    let mut rows = sqlx::query("SELECT name FROM users").fetch(pool);
    let mut size = 0;
    while let Some(row) = rows.try_next().await? {
        size = size.max(row.try_get::<&str, _>("name")?.len());
    }
    Ok(size)
}
// end
