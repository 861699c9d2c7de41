/** Version of the engine's behaviour; raise it with any change that moves results, so that run ids differ. */
export const ENGINE_VERSION = "0.2.0";
