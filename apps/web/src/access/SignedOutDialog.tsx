import { Button, Modal } from '@mantine/core';
import { signInAddress } from './sign-in-address.ts';
import { useSignedOut } from './signed-out.ts';
import classes from './SignedOutDialog.module.css';

/** The session ended under somebody's hands. Forms keep what was written in this browser, and have it again afterwards. */
export function SignedOutDialog() {
  const isOut = useSignedOut();
  return (
    <Modal
      opened={isOut}
      onClose={() => {}}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title="Your session has ended"
    >
      <p className={classes['words']}>
        Sign in again to go on. What you wrote and did not record yet is kept in this browser: open the same
        form again, and it is there.
      </p>
      {/* A page of its own, loaded anew: nothing of the old session is left in it. */}
      <Button component="a" href={signInAddress(window.location)} data-autofocus>
        Sign in
      </Button>
    </Modal>
  );
}
