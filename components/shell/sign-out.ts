/** Ends the session and leaves; drafts stay on this device, under their user. Goes to sign-in also when offline. */
export async function signOut(): Promise<void> {
  try {
    await fetch("/api/auth/sign-out", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
  } finally {
    // A full load: nothing of the old session may stay in memory.
    window.location.assign("/sign-in");
  }
}
